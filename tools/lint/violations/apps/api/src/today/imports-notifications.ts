// expects: without-walls(boundaries)
export { NotificationsService } from '../notifications/notifications.service.js';
