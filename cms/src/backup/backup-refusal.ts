/** Why a backup is not made or not restored, in a sentence for the operator that holds no value of anybody. */
export class BackupRefusal extends Error {
  override name = 'BackupRefusal'
}
