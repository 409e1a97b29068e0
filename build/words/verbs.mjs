// Finds the infinitive that a Dutch verb form belongs to.
import { readFileSync } from 'node:fs'
import { fold } from './fold.mjs'

const particles = [
  'aaneen', 'aan', 'achterna', 'achterover', 'achteruit', 'achter', 'af', 'bijeen', 'bij', 'binnen', 'boven', 'buiten', 'dicht', 'door',
  'goed', 'heen', 'in', 'kapot', 'klaar', 'los', 'mede', 'mee', 'mis', 'na', 'neer', 'om', 'onder', 'op', 'open', 'over', 'plaats',
  'rond', 'samen', 'stil', 'tegemoet', 'tegen', 'teleur', 'terecht', 'terug', 'thuis', 'toe', 'tussen', 'uiteen', 'uit', 'vast', 'vol',
  'voorbij', 'voort', 'voorop', 'voor', 'vooruit', 'vrij', 'waar', 'weer', 'weg', 'zwart'
]
const unstressed = ['be', 'ge', 'her', 'ont', 'ver', 'er', 'aanbe', 'voorbe', 'misge', 'over', 'onder', 'door', 'om', 'vol', 'mis', 'weer']

export class Verbs {
  #infinitives
  #irregular = new Map()
  #stems = new Map()

  constructor(infinitives) {
    this.#infinitives = new Set(infinitives)
    const table = readFileSync(new URL('strong-verbs.txt', import.meta.url), 'utf8')
    for (const line of table.split('\n').filter((line) => line && !line.startsWith('#'))) {
      const [infinitive, ...forms] = line.split(' ').map(fold)
      this.#infinitives.add(infinitive)
      for (const form of forms) if (!this.#irregular.has(form)) this.#irregular.set(form, infinitive)
    }
  }

  has(infinitive) {
    return this.#infinitives.has(infinitive)
  }

  /** "loop" -> "lopen", "leef" -> "leven", "stop" -> "stoppen"; undefined when no infinitive is known. */
  ofStem(stem) {
    const infinitive = this.#ofStem(stem)
    if (infinitive && !this.#stems.has(infinitive)) this.#stems.set(infinitive, stem)
    return infinitive
  }

  /** The stem from which an infinitive was found: "kopen" -> "koop". */
  stemOf(infinitive) {
    return this.#stems.get(infinitive)
  }

  #ofStem(stem) {
    const last = stem.at(-1)
    const short = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2')
    const soft = (word) => word.replace(/f$/, 'v').replace(/s$/, 'z')
    const doubled = /(^|[^aeiou])[aeiou][bdfgklmnprst]$/.test(stem) ? [stem + last + 'en'] : []
    return [...doubled, stem + 'en', short + 'en', soft(short) + 'en', soft(stem) + 'en', stem + 'n'].find((word) => this.has(word))
  }

  /** A form of a strong or irregular verb, with or without particle or prefix: "afliep" -> "aflopen". */
  ofIrregular(form) {
    const simple = this.#irregular.get(form)
    if (simple) return simple
    for (const prefix of [...particles, ...unstressed]) {
      const rest = form.startsWith(prefix) && form.slice(prefix.length)
      if (!rest) continue
      const verb = this.#irregular.get(rest) ?? (unstressed.includes(prefix) && this.#irregular.get('ge' + rest))
      if (verb && this.has(prefix + verb)) return prefix + verb
    }
  }

  /** A past participle: "gesplitst" -> "splitsen", "uitgebloed" -> "uitbloeden", "verhuurd" -> "verhuren". */
  ofParticiple(form) {
    if (!/[dt]$/.test(form)) return undefined
    for (const particle of ['', ...particles]) {
      if (!form.startsWith(particle + 'ge')) continue
      const rest = form.slice(particle.length + 2)
      const verbs = [this.ofStem(rest.slice(0, -1)), this.ofStem(rest)].filter(Boolean)
      if (verbs.length) return particle + (verbs.find((verb) => this.has(particle + verb)) ?? verbs[0])
    }
    const verb = this.ofStem(form.slice(0, -1)) ?? this.ofStem(form)
    return verb && unstressed.some((prefix) => verb.startsWith(prefix)) ? verb : undefined
  }
}
