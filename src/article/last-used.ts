/** Some values by their keys: those that were used last. */
export interface LastUsed<Value> {
  get: (key: string) => Value | undefined;
  set: (key: string, value: Value) => void;
  drop: (key: string) => void;
}

/**
 * Has places that are filled again in turn. A map from which keys go all the time is copied every few changes, and V8 frees an
 * old copy, with all that it holds, only when it looks through all memory: whole pages, which it moves about until then.
 *
 * @param most How many values there may be; a few, since they are looked through.
 */
export function lastUsed<Value>(most: number): LastUsed<Value> {
  const places: ({ key: string; value: Value; isUsed: boolean } | undefined)[] = Array(most).fill(undefined);
  let next = 0;
  const find = (key: string) => {
    for (const place of places) {
      // Most keys differ in length, which shows sooner.
      if (place && place.key.length === key.length && place.key === key) return place;
    }
    return undefined;
  };
  const goOn = () => {
    next = (next + 1) % most;
  };
  return {
    get: (key) => {
      const place = find(key);
      if (place) place.isUsed = true;
      return place?.value;
    },
    set: (key, value) => {
      const before = find(key);
      if (before) before.value = value;
      if (before) return;
      // What was used since it was last looked at stays for another round.
      for (let place = places[next]; place?.isUsed; place = places[next]) {
        place.isUsed = false;
        goOn();
      }
      places[next] = { key, value, isUsed: false };
      goOn();
    },
    drop: (key) => {
      const place = find(key);
      if (place) places[places.indexOf(place)] = undefined;
    },
  };
}
