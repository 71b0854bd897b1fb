import type { CollectionBeforeOperationHook } from 'payload'

/** Passwords are set through doors of their own, which ask for the old one or for a link: nobody sets another's. */
export const takeNoPassword: CollectionBeforeOperationHook = ({ args }) => {
  if ('data' in args && args.data && !args.overrideAccess)
    Reflect.deleteProperty(args.data, 'password')
  return args
}
