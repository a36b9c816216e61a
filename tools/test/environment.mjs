// What tests inherit from the shell: everything but the product's own settings, which would make runs differ.
const ours = /^(DATABASE_URL|REDIS_URL|REDIS_PREFIX|LIVEKIT_.*|RECORDINGS_PATH|SMTP_URL|MAIL_FROM|PORT|HOST|PUBLIC_URL|WEB_DIST|DEMO_MODE|TRUST_PROXY|REQUESTS_PER_MINUTE|LOG_LEVEL|NODE_ENV|FINGERPRINT_SECRET|FILES_.*|NODE_OPTIONS)$/;

export function cleanEnv(env) {
  const kept = Object.entries(env).filter(([name]) => !ours.test(name) && !/^npm_(config|package|lifecycle)_/.test(name));
  return Object.fromEntries(kept);
}
