// Decides the base form of each word form of the dictionary.
import { fold } from './fold.mjs'
import { Verbs } from './verbs.mjs'

/** What a form is, by the flag that made it; the lower the rank, the likelier the reading when a form has several. */
const rank = { noun: 0, adjective: 1, thirdPerson: 2, past: 2, plural: 3, inflected: 4, diminutive: 4, infinitive: 5, participle: 6, gerund: 6, stem: 7, plain: 8 }

export class Lemmas {
  #readings = new Map()
  #verbs

  constructor(forms) {
    const all = [...forms]
    this.#verbs = new Verbs(all.filter((made) => isInfinitive(made)).map((made) => fold(made.form)))
    for (const made of all) this.#read(made)
  }

  /** The base form of a folded word, or undefined where the dictionary does not tell. */
  of(word) {
    const readings = this.#readings.get(word) ?? []
    return readings.reduce((best, reading) => (rank[reading.kind] < rank[best.kind] ? reading : best), { kind: 'plain' }).lemma
  }

  kindsOf(word) {
    return new Set((this.#readings.get(word) ?? []).map((reading) => reading.kind))
  }

  #read(made) {
    for (const kind of kindsOfForm(made)) {
      const lemma = this.#lemma(made, kind)
      if (lemma) this.#add(fold(made.form), kind, lemma)
    }
  }

  #add(form, kind, lemma) {
    if (!this.#readings.has(form)) this.#readings.set(form, [])
    this.#readings.get(form).push({ kind, lemma })
  }

  #lemma(made, kind) {
    const form = fold(made.form)
    const base = fold(made.base)
    const whole = (verb) => verb && made.prefix ? fold(made.prefix) + verb : verb
    switch (kind) {
      case 'noun': case 'adjective': case 'infinitive': return form
      case 'plural': case 'diminutive': return base
      case 'inflected': return this.#verbs.ofParticiple(base) ?? base
      case 'stem': case 'thirdPerson': case 'past':
        return whole(this.#verbs.ofStem(base) ?? (made.by === 'Va' || made.by === 'Vb' || !made.by ? this.#verbs.ofStem(base.replace(/t$/, '')) : undefined))
      case 'participle': return this.#verbs.ofParticiple(made.by === 'Ve' ? fold(made.prefix) + base : form) ?? (made.by === 'Ve' ? base : undefined)
      case 'gerund': return whole(base)
      default: return this.#verbs.ofParticiple(form)
    }
  }
}

const isInfinitive = (made) => made.by === '' && made.flags.includes('Vi')

function* kindsOfForm({ by, flags, prefix }) {
  if (by === 'V3') yield 'thirdPerson'
  else if (/^V[pqab]$/.test(by)) yield 'past'
  else if (by === 'Vi') yield 'gerund'
  else if (by === 'Ve') yield 'participle'
  else if (/^Z/.test(by)) yield by === 'Zm' ? 'noun' : 'plural'
  else if (/^Y/.test(by)) yield 'diminutive'
  else if (/^A/.test(by)) yield 'inflected'
  if (by) return
  if (!prefix && flags.some((flag) => /^Y|^Z[^m]/.test(flag))) yield 'noun'
  if (!prefix && flags.some((flag) => /^A/.test(flag)) && !flags.includes('Ve')) yield 'adjective'
  if (flags.includes('Vi')) yield 'infinitive'
  if (flags.some((flag) => /^V[3pqab]$/.test(flag))) yield 'stem'
  if (flags.includes('Ve')) yield 'participle'
  yield 'plain'
}
