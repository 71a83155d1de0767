export { cdsHooksRouter } from './router.ts';
export { type CdsService, cdsService } from './service.ts';
