/** Which keys do what. */
export function KeyLegend({ keys }: { readonly keys: readonly (readonly [keys: string, does: string])[] }) {
  return (
    <p className="field-hint keys">
      {keys.map(([pressed, does]) => (
        <span key={pressed}>
          {pressed.split(' ').map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  );
}
