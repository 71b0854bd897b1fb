import { describe, expect, it } from 'vitest'

import { safeTitle } from './document.ts'

describe('a safe title', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ada\\report.pdf', 'report.pdf'],
    ['..', ''],
    ['.hidden', 'hidden'],
    ['a\u0000b\u202Egpj.exe', 'abgpj.exe'],
    ['<img src=x onerror=alert(1)>.png', 'img src=x onerror=alert(1).png'],
    ['  much   space .pdf ', 'much space .pdf'],
    ['informe médico – año 2026.pdf', 'informe médico – año 2026.pdf'],
  ])('of %j is %j', (name, title) => {
    expect(safeTitle(name)).toBe(title)
  })

  it('is no longer than 120 characters, and cuts none in two', () => {
    expect(safeTitle('🧬'.repeat(500))).toBe('🧬'.repeat(120))
  })
})
