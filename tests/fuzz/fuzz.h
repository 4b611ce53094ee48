/* fuzz.h
 *
 * A target reads bytes that may be anything and ends the program when something is
 * wrong. Built with gcc, replay.c gives it a corpus made by rule and mutations of it; with
 * clang, libFuzzer looks for paths that nobody thought of. See `./test --fuzz`.
 */
#pragma once

#include <glib.h>
#include <stdint.h>

int  LLVMFuzzerTestOneInput (const uint8_t *bytes,
                             size_t         size);
/* Adds GBytes: what to begin with. Needs no random numbers. */
void fuzz_corpus            (GPtrArray     *corpus);
/* What a person is told; it may quote the input, whatever words that has. */
void fuzz_expect_sentence   (const GError  *error,
                             const uint8_t *bytes,
                             size_t         size);
