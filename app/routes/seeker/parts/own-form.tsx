import { Form, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";

type OwnFormProps = { action?: string; className?: string; noValidate?: boolean; autoComplete?: string; children: ReactNode };

/** A form behind the code. It says which application its page showed: another tab may have entered another code since. */
export function OwnForm({ children, ...rest }: OwnFormProps) {
  const { of } = useLoaderData<{ of: string }>();
  return (
    <Form method="post" reloadDocument {...rest}>
      <input type="hidden" name="of" value={of} />
      {children}
    </Form>
  );
}
