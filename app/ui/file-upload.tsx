import { classes } from './attributes.ts'
import type { FieldProps } from './field.ts'
import { FormGroup, frameOf } from './form-group.tsx'

export interface FileUploadProps extends FieldProps {
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** A file. Its form needs `enctype="multipart/form-data"`. */
export function FileUpload(props: FileUploadProps) {
  const frame = frameOf(props)
  return (
    <FormGroup field={props} frame={frame}>
      <input
        class={classes('govuk-file-upload', props.class, frame.error && 'govuk-file-upload--error')}
        id={frame.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
        aria-describedby={frame.describedBy}
        {...props.attributes}
      />
    </FormGroup>
  )
}
