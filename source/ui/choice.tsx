// One answer of a few: ink-select-input with this program's signs, every line as wide as the terminal allows.
import {Box, Text, useIsScreenReaderEnabled} from 'ink';
import SelectInput from 'ink-select-input';
import type {Look} from './glyphs.ts';
import {indent, wrapAtMost} from './text.ts';
import {theme} from './theme.ts';

/** What is shown, and what choosing it says. */
export type Option<Value> = {readonly label: string; readonly value: Value};

type Props<Value> = {
  readonly look: Look;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly isActive?: boolean;
  /** Index of the option that is pointed at first. */
  readonly first?: number;
};

/** A list that arrows, j and k move in, Enter chooses from, and a digit chooses from at once. */
export function Choice<Value>({look, options, onChoose, isActive = true, first = 0}: Props<Value>) {
  const {glyphs} = look;
  const isSpoken = useIsScreenReaderEnabled();
  const linesOf = (label: string, isSelected: boolean): readonly string[] =>
    isSpoken
      ? [label]
      : wrapAtMost(label, {
          width: look.columns - 2 * indent - 1,
          count: look.rows > 16 ? 3 : isSelected ? 2 : 1,
          ellipsis: glyphs.ellipsis,
        });
  // What stands below keeps its place when a low terminal shows only the option that is pointed at in full.
  const height = Math.max(
    ...options.map((_, here) =>
      options.reduce((sum, {label}, index) => sum + linesOf(label, index === here).length, 0),
    ),
  );
  // Who listens hears how many there are, and which digit chooses.
  const spelled = (label: string, index: number): string =>
    isSpoken ? `${index + 1} of ${options.length}: ${label}` : label;
  return (
    <Box flexDirection="column" minHeight={height}>
      <SelectInput
        items={options.map(({label}, index) => ({
          label: spelled(label, index),
          value: index,
          key: String(index),
        }))}
        initialIndex={first}
        isFocused={isActive}
        indicatorComponent={({isSelected = false}) => (
          <Text color={theme.accent}>{isSelected ? `${glyphs.pointer} ` : '  '}</Text>
        )}
        itemComponent={({isSelected = false, label}) => (
          <Box flexDirection="column">
            {linesOf(label, isSelected).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
              <Text key={index} {...(isSelected ? {color: theme.accent} : {})}>
                {line}
              </Text>
            ))}
          </Box>
        )}
        onSelect={({value}) => {
          const chosen = options[value];
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      />
    </Box>
  );
}
