"""The words of the documents without the Markdown that they were transcribed in: a
planner reads “1e halfjaar” and “3 november”, not “1^e halfjaar” and “**3 november**”.
Nor do they have the files beside the transcription, which its remarks point at."""
import re


def plain(value):
    """Every text in it, however deep."""
    if isinstance(value, str):
        value = re.sub(r"\*\*(.+?)\*\*", r"\1", value)
        return re.sub(r"\^(?=\w)|; zie [\w-]+\.json", "", value)
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}

    return value
