import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'

import { kept } from '../../../../access/gatekeeper.ts'

export const GET = kept(REST_GET(config))
export const POST = kept(REST_POST(config))
export const DELETE = kept(REST_DELETE(config))
export const PATCH = kept(REST_PATCH(config))
export const PUT = kept(REST_PUT(config))
export const OPTIONS = kept(REST_OPTIONS(config))
