/** Plain text with empty lines between paragraphs; a single line break stays one. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n\n+/)
      .filter((part) => part !== '')
      .map((part) => (
        <p class="govuk-body app-measure">
          {part.split('\n').map((line, k) => (
            <>
              {k > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </>
)
