// One line of text: ink-text-input, which our keyboard feeds one key a tick.
import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {useState} from 'react';
import type {Look} from './glyphs.ts';
import {theme} from './theme.ts';

type Props = {
  readonly look: Look;
  readonly onSubmit: (text: string) => void;
  readonly initial?: string;
  readonly placeholder?: string;
  /** Said before the line. */
  readonly label?: string;
  readonly onChange?: (text: string) => void;
};

/** A line that is typed and handed over, trimmed, with Enter. */
export function LineInput({look, onSubmit, initial = '', placeholder = '', label, onChange}: Props) {
  const [value, setValue] = useState(initial);
  return (
    <Box>
      <Box flexShrink={0}>
        {label !== undefined && <Text dimColor>{`${label} `}</Text>}
        <Text color={theme.accent}>{look.glyphs.pointer} </Text>
      </Box>
      <Text>
        <TextInput
          value={value}
          placeholder={placeholder}
          onChange={text => {
            // The widget deletes half of a character outside the basic plane: the other half goes with it.
            const whole = text.replace(/[\uD800-\uDFFF]/gu, '');
            setValue(whole);
            onChange?.(whole);
          }}
          onSubmit={text => onSubmit(text.trim())}
        />
        {/* Without colours the widget cannot show its cursor. */}
        {!look.hasColor && '_'}
      </Text>
    </Box>
  );
}
