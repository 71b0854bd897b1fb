import { APIError } from 'payload'

/**
 * Why the panel does not do what staff asked for, in words for them. It says its own name: in the production
 * build Payload's class has none, and whoever meets a nameless error reads that an unknown one occurred.
 */
export class PanelRefusal extends APIError {
  override name = 'PanelRefusal'

  constructor(message: string, status: 400 | 403 | 409, cause?: unknown) {
    super(message, status, null, true)
    this.cause = cause
  }
}
