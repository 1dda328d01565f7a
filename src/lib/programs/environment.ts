export { withoutTokens } from '@adoc/sdk';
