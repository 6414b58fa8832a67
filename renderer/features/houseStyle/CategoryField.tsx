import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field';
import { categoryName, shippedCategories } from './ruleNames';

/** What a rule is about: one of the categories there are, or any other words. */
export function CategoryField({
  category,
  categories,
  error,
  onChange,
}: {
  readonly category: string;
  readonly categories: readonly string[];
  readonly error: string;
  readonly onChange: (category: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const known = [...new Set([...categories, ...shippedCategories])];
  return (
    <Field label={t('houseStyle.field.category')} error={error}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            type="text"
            name="category"
            list={`${id}-categories`}
            value={categoryName(t, category)}
            onChange={({ target }) =>
              // What Spalt has a name for is kept by that of its files, and so is the same in every language.
              onChange(known.find((each) => categoryName(t, each) === target.value) ?? target.value)
            }
          />
          <datalist id={`${id}-categories`}>
            {known.map((each) => (
              <option key={each} value={categoryName(t, each)}>
                {categoryName(t, each)}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
