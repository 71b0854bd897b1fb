import { writeFileSync } from 'node:fs'

import { format } from 'prettier'

import { accessDocument } from './access-document.ts'

const document = await format(accessDocument(), { parser: 'markdown' })
writeFileSync(new URL('../docs/access.md', import.meta.url), document)
