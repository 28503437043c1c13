"""The second factor: a six-digit code of an app on the phone, and eight recovery codes on paper."""

from typing import Any

from django.db import transaction
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from galang.core.refusal import Refusal
from galang.people.models import Account

RECOVERY_CODES = 8


def plain_token(text: str) -> str:
    """A code as the devices know it: no spaces or hyphens, small letters."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


def pending_device(account: Account) -> TOTPDevice:
    """The device that is being set up; it counts for nothing until its first code was right."""
    device = TOTPDevice.objects.filter(user=account, confirmed=False).order_by("-pk").first()
    return device or TOTPDevice.objects.create(user=account, name="HP", confirmed=False)


def confirm_device(*, account: Account, token: str) -> tuple[TOTPDevice, list[str]]:
    """The first right code makes the pending device the only one; gives it and new recovery codes."""
    codes: list[str] = []
    with transaction.atomic():
        device = TOTPDevice.objects.select_for_update().get(pk=pending_device(account).pk)
        if _allowed(device) and device.verify_token(plain_token(token)):
            TOTPDevice.objects.filter(user=account).exclude(pk=device.pk).delete()
            device.confirmed = True
            device.save(update_fields=["confirmed"])
            codes = new_recovery_codes(account=account)
    if not codes:  # raised out here, so that the counted wrong try stays counted
        raise Refusal("signin.code_wrong", field="token")
    return device, codes


@transaction.atomic
def new_recovery_codes(*, account: Account) -> list[str]:
    """Eight fresh single-use codes in place of the old ones; they are shown once. Not a deed of a community."""
    StaticDevice.objects.filter(user=account).delete()
    device = StaticDevice.objects.create(user=account, name="kertas")
    tokens = [StaticToken.random_token() for _turn in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=token) for token in tokens)
    return tokens


def check_second_factor(*, account: Account, token: str) -> Any:
    """The device whose code this is; wrong ones are refused, and ever slower."""
    plain = plain_token(token)
    kind = (
        TOTPDevice if len(plain) == 6 and plain.isdigit() else StaticDevice
    )  # a try counts against its own kind
    with transaction.atomic():
        devices = kind.objects.select_for_update().filter(user=account, confirmed=True)
        device = next((one for one in devices if _allowed(one) and one.verify_token(plain)), None)
    if device is None:  # raised out here, so that the counted wrong try stays counted
        raise Refusal("signin.code_wrong", field="token")
    return device


def _allowed(device: Any) -> bool:
    allowed: bool = device.verify_is_allowed()[0]
    return allowed
