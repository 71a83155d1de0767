declare module 'virtual:rule-texts/*' {
  import type { RuleTexts } from '@prestatiewijzer/rules/texts';

  const texts: RuleTexts;
  export default texts;
}
