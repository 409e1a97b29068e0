// Applies the affix rules to the entries of a hunspell .dic file and tells how each form was made.
import { flagsOf } from './affixes.mjs'

// Flags that say something about the entry itself and make no word forms that a text can contain on its own.
const compoundOnly = new Set(['CA', 'CB', 'Ce', 'Cl', 'Cw', 'Ch'])
// Possessives of names, street names made from names, and Latin plurals that clash with other words.
const unwanted = new Set(['PN', 'Gb', 'Gd', 'Gs', 'Gl', 'Gh', 'Gi', 'Gp', 'Gk', 'Ga', 'Gw', 'GL', 'GW', 'A0'])

/** One entry of the dictionary with its flags. */
export function* readEntries(text) {
  for (const line of text.split('\n').slice(1)) {
    if (!line || line.startsWith('\t')) continue
    const slash = line.indexOf('/', 1)
    const word = slash < 0 ? line.trim() : line.slice(0, slash)
    yield { word, flags: slash < 0 ? [] : flagsOf(line.slice(slash + 1).trim()) }
  }
}

/**
 * Every form of an entry as {form, by, base, prefix}: `by` is the suffix flag that made it ('' for the entry itself), `prefix` the
 * separable particle that a prefix flag put before it.
 */
export function* formsOf(entry, affixes) {
  const prefixes = entry.flags.filter((flag) => affixes.get(flag)?.kind === 'PFX' && /^P/.test(flag))
    .flatMap((flag) => affixes.get(flag).rules.map((rule) => rule.add))
  for (const made of suffixed(entry, affixes)) {
    yield { ...made, prefix: '' }
    if (!made.crosses) continue
    for (const prefix of prefixes) yield { ...made, form: prefix + made.form, prefix }
  }
}

function* suffixed(entry, affixes) {
  yield { form: entry.word, by: '', base: entry.word, flags: entry.flags, crosses: true }
  for (const flag of entry.flags) {
    const affix = affixes.get(flag)
    if (affix?.kind !== 'SFX' || compoundOnly.has(flag) || unwanted.has(flag)) continue
    for (const rule of affix.rules) {
      if (!entry.word.endsWith(rule.strip) || (rule.condition && !rule.condition.test(entry.word))) continue
      const form = entry.word.slice(0, entry.word.length - rule.strip.length) + rule.add
      if (form.endsWith('-') || rule.flags.includes('Cx')) continue
      yield { form, by: flag, base: entry.word, flags: rule.flags, crosses: affix.crosses }
    }
  }
}
