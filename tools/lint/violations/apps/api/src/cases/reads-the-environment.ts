// expects: without-walls(environment)
export const url = process.env['DATABASE_URL'];
