#include "rga-section-words.h"

#include <glib/gi18n.h>

#include "rga-field-words.h"
#include "rga-table.h"

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

/* “Projectplan, r. 511–516”; NULL when no source is known. What place a source of the
 * project names is of something else in it. */
static char *
describe_source (RgaPlan          *plan,
                 const RgaSection *section)
{
  const RgaSource *source = rga_charter_source (plan, section);
  const char *document = source == NULL ? NULL : rga_plan_name_of (plan, &source->document);
  const char *place = source != NULL && rga_id_equal (&source->about, &section->item.id) ? source->place : NULL;

  if (document == NULL)
    return g_strdup (place);

  return place == NULL ? g_strdup (document) : g_strdup_printf ("%s, %s", document, place);
}

/* Its state is known, its words are not. */
static char *
describe_uncopied (RgaPlan          *plan,
                   const RgaSection *section)
{
  g_autofree char *source = describe_source (plan, section);
  g_autofree char *words = NULL;

  if (source == NULL)
    words = g_strdup (_("The text has not been copied here."));
  else
    /* Translators: %s is a document and a place in it */
    words = g_strdup_printf (_("The text has not been copied here. It is in: %s"), source);

  return section->notes == NULL ? g_steal_pointer (&words) : g_strdup_printf ("%s\n%s", section->notes, words);
}

char *
rga_section_prompt (RgaPlan          *plan,
                    const RgaSection *section)
{
  RgaCharterTelling telling;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && section != NULL, NULL);

  telling = rga_charter_telling (plan, section);
  if (telling == RGA_CHARTER_NOT_COPIED)
    return describe_uncopied (plan, section);
  if (telling == RGA_CHARTER_TOLD)
    return g_strdup (_("Anything to add?"));

  return g_strdup (_(prompts[rga_charter_subject (section)]));
}
