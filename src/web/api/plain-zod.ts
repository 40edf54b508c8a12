import { config } from "zod";

// The content security policy forbids making code from text, and zod would try while the first shape is stated: this file goes first.
config({ jitless: true });
