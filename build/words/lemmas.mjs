// Decides the base form of each word form of the dictionary.
import { readFileSync } from 'node:fs'
import { fold } from './fold.mjs'
import { Verbs } from './verbs.mjs'

/** The readings of a form, likeliest first: of a noun and a part of a verb, the noun; of "zieke", the adjective. */
const likeliest = [
  'irregular', 'adjective', 'inflected', 'noun', 'thirdPerson', 'plural', 'compared', 'diminutive', 'participle', 'past', 'infinitive',
  'mass', 'gerund', 'stem', 'plain'
]

const verbal = ['thirdPerson', 'participle', 'past', 'infinitive', 'gerund', 'stem', 'plain']

// What a form may lose, and what it then gets: plurals first, then the forms of adjectives.
const endings = [
  [/heden$/, 'heid'], [/(?<=[^aeiou])en$/, ''], [/(?<=([bdfgklmnprst]))\1en$/, ''], [/(?<=[^aeiou])([aeou])([^aeiou])en$/, '$1$1$2'],
  [/(?<=[^aeiou])([aeou])zen$/, '$1$1s'], [/(?<=[^aeiou])([aeou])ven$/, '$1$1f'], [/zen$/, 's'], [/ven$/, 'f'], [/(?<=e)n$/, ''],
  [/'s$/, ''], [/s$/, ''], [/(?<=[^aeiou])e$/, ''], [/(?<=[^aeiou])([aeou])([^aeiou])e$/, '$1$1$2'], [/re$/, ''], [/er$/, ''], [/ste$/, '']
]

export class Lemmas {
  #readings = new Map()
  #verbs

  constructor(forms) {
    this.#verbs = new Verbs(forms.filter((made) => isInfinitive(made)).map((made) => fold(made.form)))
    const table = readFileSync(new URL('irregular-forms.txt', import.meta.url), 'utf8')
    for (const line of table.split('\n').filter((line) => line && !line.startsWith('#'))) {
      const [base, ...others] = line.split(' ')
      for (const form of [base, ...others]) this.#add(form, 'irregular', base)
    }
    for (const made of forms) this.#read(made)
  }

  /** The base form of a folded word, or undefined where the dictionary does not tell. */
  of(word) {
    const reading = this.#best(word)
    if (!reading) return this.#shortened(word)
    if (reading.rank === likeliest.indexOf('mass')) return this.#shortened(word) ?? word
    if (reading.isVerb) return this.#nounOf(reading.lemma)
    // "zieken" is the plural of "zieke", which is a form of "ziek".
    const base = this.#best(reading.lemma)
    return base?.rank === likeliest.indexOf('inflected') ? base.lemma : reading.lemma
  }

  /** The word that remains without an ending, where the dictionary lists the form as a word of its own: "dieren", "boomgaarden". */
  #shortened(word) {
    const base = endings.flatMap(([ending, added]) => (ending.test(word) ? [word.replace(ending, added)] : []))
      .find((shorter) => this.#isBase(shorter))
    return base && this.of(base)
  }

  #isBase(word) {
    const reading = word.length > 1 && this.#best(word)
    return reading && !reading.isVerb && reading.lemma === word
  }

  #best(word) {
    return (this.#readings.get(word) ?? []).reduce((best, reading) => (!best || isLikelier(reading, best) ? reading : best), undefined)
  }

  /** A verb goes by the noun that is written like its infinitive or its stem: "eisen" by "eis", "kopen" by "koop". */
  #nounOf(infinitive) {
    const asNoun = [infinitive, this.#verbs.stemOf(infinitive)].map((form) => this.#best(form))
      .find((reading) => reading && !reading.isVerb)
    return asNoun ? asNoun.lemma : infinitive
  }

  #read(made) {
    for (const stated of kindsOfForm(made)) {
      // "gesloten" is an adjective too, but goes with "sluiten".
      const kind = stated === 'adjective' && /en$/.test(made.form) && this.#verbs.ofIrregular(fold(made.form)) ? 'participle' : stated
      const lemma = this.#lemma(made, kind)
      if (lemma) this.#add(fold(made.form), kind, lemma)
    }
  }

  #add(form, kind, lemma) {
    if (!this.#readings.has(form)) this.#readings.set(form, [])
    const isVerb = verbal.includes(kind) && this.#verbs.has(lemma)
    this.#readings.get(form).push({ rank: likeliest.indexOf(kind), lemma, isVerb })
  }

  #lemma(made, kind) {
    const form = fold(made.form)
    const base = fold(made.base)
    const whole = (verb) => (verb && made.prefix ? fold(made.prefix) + verb : verb)
    switch (kind) {
      case 'noun': case 'mass': case 'adjective': case 'infinitive': return form
      case 'plural': case 'diminutive': case 'inflected': case 'compared': return base
      case 'stem': case 'thirdPerson': case 'past': return whole(this.#verbs.ofStem(base) ?? this.#verbs.ofStem(base.replace(/t$/, '')))
      case 'participle': return this.#verbs.ofIrregular(form) ?? this.#verbs.ofParticiple(fold(made.prefix) + base)
        ?? fold(made.prefix) + base
      case 'gerund': return whole(base)
      default: return this.#verbs.ofIrregular(form) ?? this.#verbs.ofParticiple(form)
    }
  }
}

// Of "boom" and "bom", "bomen" is the plural of the longer; of "student" and "studente", "studenten" is that of the shorter.
const isLikelier = (reading, than) =>
  reading.rank < than.rank ||
  (reading.rank === than.rank && (reading.lemma === than.lemma + 'e'
      ? false
      : than.lemma === reading.lemma + 'e' || reading.lemma.length > than.lemma.length))

const isInfinitive = (made) => made.by === '' && made.flags.includes('Vi')

// A word that makes compounds and has no forms of its own: "nood".
const isMass = (flags) => flags.some((flag) => /^C[abcdehA-Z]/.test(flag)) && !flags.some((flag) => /^[VA]/.test(flag))

function* kindsOfForm({ by, flags, prefix }) {
  if (by === 'V3') yield 'thirdPerson'
  else if (/^V[pqab]$/.test(by)) yield 'past'
  else if (by === 'Vi') yield 'gerund'
  else if (by === 'Ve') yield 'participle'
  else if (/^Z/.test(by)) yield by === 'Zm' ? 'noun' : 'plural'
  else if (/^Y/.test(by)) yield 'diminutive'
  else if (/^A[almnr]$/.test(by)) yield 'inflected'
  else if (/^A/.test(by)) yield 'compared'
  if (by) return
  if (!prefix && flags.some((flag) => /^Y|^Z[^m]/.test(flag))) yield 'noun'
  if (!prefix && isMass(flags)) yield 'mass'
  if (!prefix && flags.some((flag) => /^A/.test(flag)) && !flags.includes('Ve')) yield 'adjective'
  if (flags.includes('Vi')) yield 'infinitive'
  if (flags.some((flag) => /^V[3pqab]$/.test(flag))) yield 'stem'
  if (flags.includes('Ve')) yield 'participle'
  yield 'plain'
}
