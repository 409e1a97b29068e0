/** The folded form of a word: lower case, no accents, the ligature ĳ as two letters, straight apostrophes. */
export const fold = (word) =>
  word.replace(/[ĳĲ]/g, 'ij').replace(/[’‘]/g, "'").normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
