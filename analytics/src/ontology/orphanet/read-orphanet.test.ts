import { describe, expect, test } from 'vitest'

import { compileOrphanet } from './compile-orphanet.ts'
import { codeOf, disorderOf, nameOf, otherNamesOf, parentsOf } from './orphanet.ts'
import { readOrphanet } from './read-orphanet.ts'

const source = (text: string) => ({ from: 'given', sha256: '', text })

const disorder = (code: number, rest: string) => `
    <Disorder id="${String(code + 1)}">
      <OrphaCode>${String(code)}</OrphaCode>
      <ExpertLink lang="es">http://127.0.0.1/?lng=es&amp;Expert=${String(code)}</ExpertLink>
      <Name lang="es">Enfermedad inventada ${String(code)}</Name>
      ${rest}
      <DisorderType id="21394"><Name lang="es">Enfermedad</Name></DisorderType>
      <ExternalReferenceList count="1">
        <ExternalReference id="9"><Source>OMIM</Source><Reference>100001</Reference></ExternalReference>
      </ExternalReferenceList>
    </Disorder>`
const movedTo = (code: number) => `
      <DisorderDisorderAssociationList count="1">
        <DisorderDisorderAssociation>
          <RootDisorder id="901" cycle="true"/>
          <TargetDisorder id="3"><OrphaCode>${String(code)}</OrphaCode><Name lang="es">Otra</Name></TargetDisorder>
          <DisorderDisorderAssociationType id="21471"><Name lang="es">Movida a</Name></DisorderDisorderAssociationType>
        </DisorderDisorderAssociation>
      </DisorderDisorderAssociationList>`
const synonyms = `
      <SynonymList count="2">
        <Synonym lang="es">Picor &amp; zumbido</Synonym>
        <Synonym lang="es">Síndrome de prueba</Synonym>
      </SynonymList>`
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<JDBOR date="2025-12-09 07:06:32" version="1.3.42 / 4.1.8 [2025-03-03]" copyright="Orphanet (c) 2025">
  <Availability><Licence><ShortIdentifier>CC-BY-4.0</ShortIdentifier></Licence></Availability>
  <DisorderList count="3">${disorder(900003, '<SynonymList count="0"/>')}${disorder(900001, synonyms)}${disorder(900002, movedTo(900001))}
  </DisorderList>
</JDBOR>
`
const json = JSON.stringify({
  JDBOR: [
    {
      date: '2025-12-09 07:06:32',
      DisorderList: [
        {
          count: '2',
          Disorder: [
            {
              OrphaCode: '900001',
              Name: [{ lang: 'nl', label: 'Verzonnen ziekte' }],
              SynonymList: [{ Synonym: [{ lang: 'nl', label: 'Jeuk en gezoem' }], count: '1' }],
            },
            { OrphaCode: 900002, Name: [{ lang: 'nl', label: 'Andere verzonnen ziekte' }] },
          ],
        },
      ],
    },
  ],
})
const packet = (id: string, rest: object) =>
  JSON.stringify({
    id,
    label: `Invented ${id}`,
    version: '1.3',
    synonyms: [],
    parents: [],
    ...rest,
  })
const packets = [
  packet('ORPHA:900002', { parents: ['ORPHA:900001', 'ORPHA:999999'] }),
  packet('ORPHA:900001', { synonyms: ['Itching and humming'], type: 'Category' }),
  '',
].join('\n')

describe('the nomenclature of Orphanet', () => {
  test('is read from the XML of Orphadata, in any language', () => {
    const orphanet = compileOrphanet(readOrphanet(source(xml)))
    const first = disorderOf(orphanet, 'ORPHA:900001') ?? NaN
    expect(orphanet.version).toBe('2025-12-09')
    expect(orphanet.codes).toHaveLength(3)
    expect(codeOf(orphanet, first)).toBe('ORPHA:900001')
    expect(nameOf(orphanet, first)).toBe('Enfermedad inventada 900001')
    expect(otherNamesOf(orphanet, first)).toEqual(['Picor & zumbido', 'Síndrome de prueba'])
    expect(disorderOf(orphanet, 'Orphanet:900002')).toBe(first)
    expect(disorderOf(orphanet, 'ORPHA:900003')).toBe(2)
    expect(['ORPHA:1', 'OMIM:900001', '900001'].map((code) => disorderOf(orphanet, code))).toEqual([
      ...[null, null, null],
    ])
  })

  test('is read from the JSON of Orphadata', () => {
    expect(readOrphanet(source(json))).toEqual({
      version: '2025-12-09',
      disorders: [
        {
          ...{ code: 'ORPHA:900001', name: 'Verzonnen ziekte', synonyms: ['Jeuk en gezoem'] },
          ...{ parents: [], movedTo: null },
        },
        {
          ...{ code: 'ORPHA:900002', name: 'Andere verzonnen ziekte', synonyms: [] },
          ...{ parents: [], movedTo: null },
        },
      ],
    })
  })

  test('is read from ORPHApackets, with the parents that it names', () => {
    const orphanet = compileOrphanet(readOrphanet(source(packets)))
    const second = disorderOf(orphanet, 'ORPHA:900002') ?? NaN
    expect(orphanet.version).toBe('1.3')
    expect([...parentsOf(orphanet, second)].map((above) => nameOf(orphanet, above))).toEqual([
      'Invented ORPHA:900001',
    ])
  })

  test('ends where disorders moved in a circle', () => {
    const circle = [900001, 900002].map((code) => ({
      ...{ code: `ORPHA:${String(code)}`, name: 'Invented', synonyms: [], parents: [] },
      movedTo: `ORPHA:${String(900003 - (code - 900000))}`,
    }))
    const orphanet = compileOrphanet({ version: '1', disorders: circle })
    expect([...orphanet.movedTo]).toEqual([0, 1])
  })

  test.each<[what: string, text: string, sentence: RegExp]>([
    ['XML that is cut', xml.slice(0, -200), /given is cut short or is no whole XML\.$/],
    [
      'a list with fewer than told',
      xml.replace('count="3"', 'count="4"'),
      /tells of 4 .*holds 3\./,
    ],
    ['XML of something else', '<html><body>Invented</body></html>', /product 1 is needed\.$/],
    ['a declared entity', `<!DOCTYPE a [<!ENTITY b "c">]><JDBOR>&b;</JDBOR>`, /no whole XML\.$/],
    ['JSON that is cut', json.slice(0, -20), /given is cut short or is no JSON file\.$/],
    ['JSON of something else', '{"JDBOR":[]}', /given is no nomenclature of Orphanet\.$/],
    ['packets that are cut', packets.slice(0, -3), /its last line has no end\.$/],
    ['a packet that is none', packets.replace('"label"', '"name"'), /line 1, is no disorder of/],
    ['mixed packets', packets.replace('"1.3"', '"1.4"'), /mixes releases of Orphanet: 1\.4, 1\.3/],
    [
      'one code twice',
      packets.replace('"ORPHA:900002"', '"ORPHA:900001"'),
      /one code and one name/,
    ],
    ['a code that is none', packets.replace('"ORPHA:900002"', '"OMIM:1"'), /one code and one name/],
    ['a table', 'code\tname\n', /given is no nomenclature of Orphanet\.$/],
  ])('is refused: %s', (_, text, sentence) => {
    expect(() => readOrphanet(source(text))).toThrow(sentence)
  })
})
