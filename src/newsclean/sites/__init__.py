"""What repeats on the pages of a site, learned from them: profiles.

>>> from newsclean.sites import learn, load_profile, save_profile
"""

from __future__ import annotations

from newsclean.profiles.edits import edited
from newsclean.profiles.learned import profiles_of
from newsclean.profiles.margin import Margin
from newsclean.profiles.profile import Profile, ProfileLine
from newsclean.profiles.profile_file import load_profile, save_profile
from newsclean.profiles.site_sample import Samples
from newsclean.sites.folders import merge_folders, update_folder
from newsclean.sites.learning import learn, sampled
from newsclean.sites.sample_file import load_samples, save_samples

__all__ = [
    "Margin",
    "Profile",
    "ProfileLine",
    "Samples",
    "edited",
    "learn",
    "load_profile",
    "load_samples",
    "merge_folders",
    "profiles_of",
    "sampled",
    "save_profile",
    "save_samples",
    "update_folder",
]
