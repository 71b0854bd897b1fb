import { z } from 'zod'

/**
 * A name or another short text on one line, of so many characters at most. Signs of which programs are written, line
 * breaks and signs that turn the direction of reading have no place in it, and are refused rather than taken out.
 */
export function oneLine(most: number) {
  return z.string().trim().max(most).regex(plain)
}

/** The name of somebody, of so many characters at most: there is a letter or a digit to see in it. */
export function oneName(most: number) {
  return oneLine(most).regex(/(?!\p{DI})[\p{L}\p{N}]/u)
}

const plain = /^[^<>\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u
