/** The mark: people in a ring around a tree on a small hill. */
export const Mark = () => (
  <svg
    class="app-mark"
    xmlns="http://www.w3.org/2000/svg"
    width="40"
    height="40"
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
  >
    <path class="app-mark__hill" d="M3 36c7-1 12-7 21-7s14 6 21 7c-4 6-12 9-21 9S7 42 3 36z" />
    <path class="app-mark__tree" d="M22.4 31l.5-9h2.2l.5 9z" />
    <path
      class="app-mark__tree"
      d="M24 3c4 0 6.6 2.6 7 5.8 3 .5 5 3 5 5.9 0 3.9-3.1 6.6-6.8 6.6-1.5 1.6-3.3 2.2-5.2 2.2s-3.7-.6-5.2-2.2c-3.7 0-6.8-2.7-6.8-6.6 0-2.9 2-5.4 5-5.9C17.400 5.600 20 3 24 3z"
    />
    <g class="app-mark__people">
      <circle cx="9" cy="31" r="2.6" />
      <circle cx="39" cy="31" r="2.6" />
      <circle cx="14.5" cy="38.5" r="2.9" />
      <circle cx="33.5" cy="38.5" r="2.9" />
      <circle cx="24" cy="41" r="3.1" />
    </g>
  </svg>
)
