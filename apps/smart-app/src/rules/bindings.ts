// Brings FHIRPath, which only a site that says things in its own way needs.
export { withBindings } from '@prestatiewijzer/rules/bindings';
