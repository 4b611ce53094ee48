#include "rga-section-words.h"

#include <glib/gi18n.h>

#include "rga-field-words.h"

static const char *const icons[] = {
  [RGA_SECTION_EMPTY] = "rga-section-empty-symbolic",
  [RGA_SECTION_TO_DO] = "rga-section-to-do-symbolic",
  [RGA_SECTION_PARTIAL] = "rga-section-partial-symbolic",
  [RGA_SECTION_FILLED] = "rga-section-filled-symbolic",
  [RGA_SECTION_NOT_APPLICABLE] = "rga-section-not-applicable-symbolic",
};

static const char *const prompts[RGA_N_CHARTER_SUBJECTS] = {
  [RGA_CHARTER_WORDS] = N_("Write it here, in a few sentences."),
  [RGA_CHARTER_GOAL] = N_("What is this project for?"),
  [RGA_CHARTER_RESULTS] = N_("What is different at the end, and how do you measure it?"),
  [RGA_CHARTER_PRIORITY] = N_("How much does it matter, and why?"),
  [RGA_CHARTER_STAKEHOLDERS] = N_("Who has a stake in it, inside and outside?"),
  [RGA_CHARTER_LEADS] = N_("Who takes the lead, for each party?"),
  [RGA_CHARTER_ACTIVITIES] = N_("What is done, and roughly when?"),
  [RGA_CHARTER_COHERENCE] = N_("Which other projects does it touch?"),
  [RGA_CHARTER_ROUNDS] = N_("What does procurement need from it, and when?"),
  [RGA_CHARTER_END_USER] = N_("How do young people and parents take part?"),
  [RGA_CHARTER_TEAM] = N_("Who does the work, and for how many hours?"),
};

char *
rga_section_title (const RgaSection *section)
{
  const char *name = section->title != NULL && *section->title != '\0' ? section->title : section->kind;
  g_autofree char *first = NULL;

  if (name == NULL || *name == '\0')
    return g_strdup (_("without a name"));
  first = g_utf8_strup (name, g_utf8_next_char (name) - name);

  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

const char *
rga_section_state_icon (int state)
{
  return icons[state == RGA_WORD_OPEN ? RGA_SECTION_EMPTY : state];
}

const char *
rga_section_state_name (int state)
{
  return rga_list_info (RGA_LIST_SECTIONS)->fields[RGA_FIELD (RGA_LIST_SECTIONS, state)].words[state == RGA_WORD_OPEN ? RGA_SECTION_EMPTY : state];
}

int
rga_section_state_find (const char *name)
{
  for (int state = RGA_SECTION_EMPTY; state <= RGA_SECTION_NOT_APPLICABLE; state++)
    if (g_str_equal (rga_section_state_name (state), name))
      return state;

  return RGA_WORD_OPEN;
}

const char *
rga_section_state_word (int state)
{
  return rga_field_words_value (rga_section_state_name (state));
}

const char *
rga_section_prompt (RgaCharterSubject subject)
{
  g_return_val_if_fail (subject < RGA_N_CHARTER_SUBJECTS, NULL);

  return _(prompts[subject]);
}
