import { fieldId } from "./field-id";

export type FieldError = { field: string; message: string };

/** What is wrong, first on the page and focused (`autofocus` works without a script), each line leading to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="errors" data-errors="" tabIndex={-1} autoFocus aria-labelledby="errors-title">
      <div role="alert">
        <h2 id="errors-title">{title}</h2>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field + message}>
              <a href={`#${fieldId(field)}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
