export type LanguageLink = { language: "kk" | "ru" | "en"; short: string; name: string; href: string; isCurrent: boolean };

export type LanguageSwitchProps = {
  label: string;
  links: readonly LanguageLink[];
  form?: { id: string; name: string };
};

/** The same page in another language: by link, or by submitting the page's form, so that nothing typed is lost. */
export function LanguageSwitch({ label, links, form }: LanguageSwitchProps) {
  return (
    <nav className="langs" aria-label={label}>
      {form && <EnterKeyTarget form={form.id} />}
      <ul>
        {links.map((link) => (
          <li key={link.language}>
            <Choice link={link} form={form} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Choice({ link, form }: { link: LanguageLink; form: LanguageSwitchProps["form"] }) {
  const content = (
    <>
      {link.short}
      <span className="vh">{`: ${link.name}`}</span>
    </>
  );
  if (link.isCurrent) return <a lang={link.language} href={link.href} aria-current="true">{content}</a>;
  if (!form) return <a lang={link.language} href={link.href} hrefLang={link.language}>{content}</a>;
  return (
    <button lang={link.language} type="submit" form={form.id} name={form.name} value={link.language} formNoValidate>
      {content}
    </button>
  );
}

/** The Enter key presses a form's first button in document order: without this one it would change the language. */
function EnterKeyTarget({ form }: { form: string }) {
  return <button type="submit" form={form} className="vh" tabIndex={-1} aria-hidden="true" />;
}
