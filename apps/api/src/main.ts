import 'reflect-metadata';
import { ApiModule } from './app.module.js';
import { CONFIG, type Config } from './platform/config/config.js';
import { createApp } from './platform/http/create-app.js';
import { LOGGER, type Logger } from './platform/observability/logger.js';

const app = await createApp(ApiModule);
const { http } = app.get<Config>(CONFIG);
await app.listen(http.port, http.host);
app.get<Logger>(LOGGER).info({ port: http.port }, 'api is up');
