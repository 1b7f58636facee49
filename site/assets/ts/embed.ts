import { points } from "./points";

// An embedded page tells the page around it how high it is, so that its frame fits.
const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ embedHeight: height }, "*");
};

if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);
points();
