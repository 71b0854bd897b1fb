/** The settings of a CMS under test: keys that protect nothing. */
export const testSettings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PAYLOAD_LOG_LEVEL: 'silent',
  PAYLOAD_SECRET: 'a1b2c3d4e5f60718'.repeat(4),
  NOISE_KEY: '0123456789abcdef'.repeat(4),
  PSEUDONYM_KEY: 'fedcba9876543210'.repeat(4),
}
