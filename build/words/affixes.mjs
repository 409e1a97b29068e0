// Reads a hunspell .aff file with two-letter flags: the prefix and suffix rules, each under its flag.

/** "CaCbCp" -> ["Ca", "Cb", "Cp"] */
export const flagsOf = (text) => (text ?? '').match(/../gs) ?? []

/**
 * @returns {Map<string, {kind: 'PFX' | 'SFX', crosses: boolean, rules: object[]}>} the rules of each flag; a rule strips one end of a
 * word, adds another, holds for words that match its condition, and hands on continuation flags
 */
export function readAffixes(text) {
  const affixes = new Map()
  for (const line of text.split('\n')) {
    const [kind, flag, third, fourth, condition] = line.trim().split(/\s+/)
    if (kind !== 'PFX' && kind !== 'SFX') continue
    if (!affixes.has(flag)) {
      affixes.set(flag, { kind, crosses: third === 'Y', rules: [] })
      continue
    }
    const [added, flags] = fourth.split('/')
    affixes.get(flag).rules.push({
      strip: third === '0' ? '' : third,
      add: added === '0' ? '' : added,
      flags: flagsOf(flags),
      condition: conditionOf(kind, condition)
    })
  }
  return affixes
}

function conditionOf(kind, condition) {
  if (!condition || condition === '.' || condition.startsWith('ts:')) return null
  return new RegExp(kind === 'PFX' ? `^${condition}` : `${condition}$`)
}
