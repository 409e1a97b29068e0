namespace Assistent.Knowledge.Tests.Corpus;

/// <summary>A sound <c>overzicht.yml</c>, of which a test breaks what matters to it.</summary>
internal static class SomeOverview
{
    public const string File =
        """
        naam: overzicht van woonvormen
        onderwerp: woonvormen
        uitgever: de gemeente Testdorp
        uitgever-kort: Testdorp
        uitgever-voluit: de gemeente Testdorp
        editie: maart 2020
        adres: https://testdorp.example
        toelichting: optoppen
        soorten:
          - soort: mogelijkheid
            een: mogelijkheid
            meer: mogelijkheden
          - soort: regeling
            een: regeling
            meer: regelingen
        kenmerken:
          - kenmerk: snel
            voor: die snel gaan
        begin:
          - Welke regelingen zijn er?

        """;
}
