import { randomUUID } from 'node:crypto'

/** The id of somebody of whom a statement was kept until yesterday. */
export const gone = randomUUID()

/** The statement that puts them into a record, with a link that nobody has opened yet. */
export const whatIsOver = `INSERT INTO members (id, email, nickname, kind)
    VALUES ('${gone}', 'erased-${gone}@erased.invalid', 'erased-${gone}', 'patient');
  INSERT INTO consents (owner_id, purpose_kind, purpose_id, capacity, text_version, text_sha256, decision, decided_at)
    VALUES ('${gone}', 'claim', 'x', 'self', '1', 'x', 'permit', now());
  INSERT INTO erasures (kind, subject, reason, kept) VALUES ('member', '${gone}', 'asked-by-owner',
    '[{"what": "consents", "rows": 1, "reason": "proof-of-consent", "until": "2001-01-01"}]');
  INSERT INTO one_time_tokens (purpose, hash, email, details, expires_at)
    VALUES ('reset', 'a-hash', 'ada@tests.example', '{"a": 1}', now() + interval '1 hour')`
