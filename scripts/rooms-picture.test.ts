import { describe, expect, it } from 'vitest'

import { roomsPicture, withPicture } from './rooms-picture.ts'

const module = (source: string, ...imported: string[]) => ({
  source,
  dependencies: imported.map((resolved) => ({ resolved })),
})

describe('the picture of the rooms', () => {
  const modules = [
    module('site/src/features/library/page.ts', 'site/src/cms-client/read.ts'),
    module('site/src/cms-client/read.ts', 'schemas/src/index.ts', 'node_modules/zod/index.js'),
    module('site/src/cms-client/other.ts', 'schemas/src/index.ts', 'site/src/cms-client/read.ts'),
    module('site/src/cms-client/read.test.ts', 'site/src/features/library/page.ts'),
    module('schemas/src/index.ts', 'schemas/src/word.ts'),
    module('schemas/src/word.ts'),
  ]

  it('has each folder in its room, and each import between folders once', () => {
    expect(roomsPicture({ modules }).split('\n')).toEqual([
      'flowchart BT',
      '  subgraph schemas',
      '    schemas_front_door["front door"]',
      '    schemas_single_files["single files"]',
      '  end',
      '  subgraph analytics',
      '  end',
      '  subgraph cms',
      '  end',
      '  subgraph site',
      '    site_cms_client["cms-client"]',
      '    site_features["features"]',
      '  end',
      '  schemas_front_door --> schemas_single_files',
      '  site_cms_client --> schemas_front_door',
      '  site_features --> site_cms_client',
    ])
  })

  it('is the same whatever the order in which files were read', () => {
    expect(roomsPicture({ modules: modules.toReversed() })).toBe(roomsPicture({ modules }))
  })
})

describe('the document', () => {
  const document =
    'Before\n<!-- rooms: printed by npm run check -- --fix -->\nold\n<!-- end of rooms -->\nAfter'

  it('gets the new picture between its markers, and stays the same the second time', () => {
    const once = withPicture(document, 'flowchart BT')
    expect(once).toContain('```mermaid\nflowchart BT\n```')
    expect(once).not.toContain('old')
    expect(withPicture(once, 'flowchart BT')).toBe(once)
  })

  it('is refused without markers', () => {
    expect(() => withPicture('No markers', '')).toThrow(/no section/)
  })
})
