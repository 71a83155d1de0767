import DOMPurify from 'dompurify';
import { Marked } from 'marked';

// A card comes from outside: HTML in it is shown as the text it is, and links are cleaned after that.
const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    html: ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    image: ({ text }) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  },
});

/** Markdown of the GitHub flavour, as CDS Hooks asks. */
export function Markdown({ text }: { readonly text: string }) {
  const html = DOMPurify.sanitize(markdown.parse(text, { async: false }));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised above
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
