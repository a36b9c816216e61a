import { z } from 'zod';

const flag = z.stringbool().default(false);
/** Good enough to develop with, known to everybody. */
const unset = 'change-me-in-production';
const optionalUrl = z.union([z.url(), z.literal('')]).optional().transform((v) => (v ? v : null));

/** Every setting the process reads. A wrong one stops the start with a sentence, not the round with a stack. */
const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4100),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.url(),
  REDIS_URL: z.url(),
  LIVEKIT_URL: optionalUrl,
  LIVEKIT_API_URL: optionalUrl,
  LIVEKIT_API_KEY: z.string().default(''),
  LIVEKIT_API_SECRET: z.string().default(''),
  LIVEKIT_STATUS_FILE: z.string().default(''),
  /** Where LiveKit's egress service writes recordings; empty: no such service is installed. */
  RECORDINGS_PATH: z.string().default(''),
  SMTP_URL: optionalUrl,
  MAIL_FROM: z.string().default('Without Walls <no-reply@localhost>'),
  WEB_DIST: z.string().default(''),
  DEMO_MODE: flag,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  TRUST_PROXY: flag,
  /** Of one sign-in, or of one address without. */
  REQUESTS_PER_MINUTE: z.union([z.literal('').transform(() => 1_200), z.coerce.number().int().min(60)]).default(1_200),
  /** Prefix of queue and stream names, so that several test databases can share one Redis. */
  REDIS_PREFIX: z.string().regex(/^[\w-]*$/).default('ww'),
  /** Keys the fingerprints of decided marks, so that the text itself is never kept. */
  FINGERPRINT_SECRET: z.string().min(16).default(unset),
  /** Seals uploaded files and the pages made of them. */
  FILES_SECRET: z.string().min(16).default(unset),
  /** Secrets that sealed earlier files, by commas: still needed to open them. */
  FILES_SECRETS_BEFORE: z.string().default(''),
}).superRefine(({ NODE_ENV, ...secrets }, context) => {
  for (const name of ['FINGERPRINT_SECRET', 'FILES_SECRET'] as const) {
    if (NODE_ENV === 'production' && secrets[name] === unset) context.addIssue({ code: 'custom', path: [name], message: 'a secret of your own is needed: openssl rand -hex 24' });
  }
});
export const settingNames = Object.keys(environment.shape);

export type Config = ReturnType<typeof readConfig>;
/** Injection token of the configuration. */
export const CONFIG = Symbol('config');

/** Reads and validates the environment. Throws one readable error that names every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  const e = parsed.data;
  const livekit = e.LIVEKIT_URL && e.LIVEKIT_API_KEY && e.LIVEKIT_API_SECRET
    ? { url: e.LIVEKIT_URL, apiUrl: e.LIVEKIT_API_URL ?? e.LIVEKIT_URL.replace(/^ws/, 'http'), key: e.LIVEKIT_API_KEY, secret: e.LIVEKIT_API_SECRET }
    : null;
  return {
    environment: e.NODE_ENV,
    http: { port: e.PORT, host: e.HOST, publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/$/, ''), trustProxy: e.TRUST_PROXY, requestsPerMinute: e.REQUESTS_PER_MINUTE, webDist: e.WEB_DIST || null },
    databaseUrl: e.DATABASE_URL,
    redis: { url: e.REDIS_URL, prefix: e.REDIS_PREFIX },
    livekit,
    livekitStatusFile: e.LIVEKIT_STATUS_FILE || null,
    recordingsPath: e.RECORDINGS_PATH || null,
    mail: { smtpUrl: e.SMTP_URL, from: e.MAIL_FROM },
    demo: e.DEMO_MODE,
    logLevel: e.LOG_LEVEL,
    fingerprintSecret: e.FINGERPRINT_SECRET,
    files: { secret: e.FILES_SECRET, earlierSecrets: e.FILES_SECRETS_BEFORE.split(',').map((one) => one.trim()).filter(Boolean) },
  };
}
