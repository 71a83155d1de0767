// What few people open, so that it need not come before the first findings.
export { catalogue, comparePlaces } from '@prestatiewijzer/rules';
