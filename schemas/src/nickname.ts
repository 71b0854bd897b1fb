import { z } from 'zod'

/** By what other members know somebody: letters and digits at both ends, and no sign that nobody sees. */
export const nicknameSchema = z
  .string()
  .trim()
  .regex(/^(?!.*\p{DI})[\p{L}\p{N}][\p{L}\p{N} ._-]{1,38}[\p{L}\p{N}]$/u)

/** Whether people would take a nickname for our staff, or for Share4Rare itself. */
export function isOfStaff(nickname: string): boolean {
  const seen = asSeen(nickname)
  return seen.includes(ourName) || ofStaff.has(seen)
}

/** What eyes read: capitals, accents, signs between letters and letters that look alike make no difference. */
function asSeen(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return Array.from(plain, (sign) => lookAlikes.get(sign) ?? sign).join('')
}

const lookAlikes = new Map(
  [
    ['i', '1lıіιӏ'],
    ['o', '0оοօ'],
    ['a', '4аαɑ'],
    ['e', '3еεҽ'],
    ['s', '5ѕ'],
    ['t', '7тτ'],
    ['m', 'м'],
    ['n', 'пոη'],
    ['r', 'гᴦ'],
    ['d', 'ԁ'],
    ['h', 'һ'],
    ['f', 'ғ'],
  ].flatMap(([latin = '', others = '']) => Array.from(others, (sign) => [sign, latin] as const)),
)

const ourName = asSeen('share4rare')
const ofStaff = new Set(
  [
    ...['admin', 'administrator', 'administrador', 'administradora'],
    ...['staff', 'moderator', 'moderador', 'moderadora'],
  ].map(asSeen),
)
