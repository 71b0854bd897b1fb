/** One page with one line of plain letters on it, as a reader of PDF files expects it. */
export function examplePdf(line: string): Uint8Array {
  const text = `BT /F1 18 Tf 72 720 Td (${line.replaceAll(/[^\w .,:-]/g, '')}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${String(text.length)}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const parts = objects.map((object, index) => `${String(index + 1)} 0 obj${object}\nendobj\n`)
  const begin = '%PDF-1.4\n'
  const offsets = parts.map((_, index) => begin.length + parts.slice(0, index).join('').length)
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 6\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${String(begin.length + parts.join('').length)}\n%%EOF\n`
  return Buffer.from(`${begin}${parts.join('')}${table}${end}`, 'latin1')
}
