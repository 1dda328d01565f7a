import { type Answer, answer } from '../http/answer.js';

/** The page for people that programs get in place of JSON: with status 203 after a redirect. */
export const signInPage = (status = 203): Answer => answer.html('Azure DevOps Services | Sign In', status);
